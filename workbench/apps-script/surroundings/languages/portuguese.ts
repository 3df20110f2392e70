import type { Rendering } from './patterns';

/**
 * Seen: "Você não tem permissão para chamar …" [71134449417, 56978406108, 58229657749]. The rest is
 * our own wording.
 */
export const PORTUGUESE: Rendering = {
  outside: 'As coordenadas do intervalo estão fora das dimensões da página.',
  rowTooSmall: 'A linha inicial do intervalo é muito pequena.',
  columnTooSmall: 'A coluna inicial do intervalo é muito pequena.',
  noRange: 'Intervalo não encontrado',
  noCell: 'Referência de célula fora do intervalo',
  rowsOut: 'Essas linhas estão fora dos limites.',
  columnsOut: 'Essas colunas estão fora dos limites.',
  fewRows: 'O número de linhas no intervalo deve ser no mínimo 1.',
  fewColumns: 'O número de colunas no intervalo deve ser no mínimo 1.',
  protectedCell:
    'Você está tentando editar uma célula ou um objeto protegido. Entre em contato com o proprietário da planilha para remover a proteção.',
  longCell: 'Sua entrada contém mais do que o máximo de $1 caracteres em uma única célula.',
  manyCells:
    'Esta ação aumentaria o número de células na pasta de trabalho acima do limite de $1 células.',
  typedCells: 'Esta operação não é permitida em células de colunas com tipo.',
  typedFormat: 'Não é possível definir o formato de número das células de uma coluna com tipo.',
  tableFilter: 'Não é possível criar um filtro que cruze uma tabela.',
  validation:
    'Os dados inseridos na célula $1 violam as regras de validação de dados definidas nesta célula.',
  mismatch:
    'O número de linhas ou colunas nos dados não corresponde ao intervalo. Os dados têm $1, mas o intervalo tem $2.',
  noUi: 'Não é possível chamar $1 neste contexto.',
  signature: 'Os parâmetros ($1) não correspondem à assinatura de método para $2.',
  dns: 'Erro de DNS: $1',
  address: 'Endereço indisponível: $1',
  timeout: 'Tempo limite: $1',
  unexpected: 'Erro inesperado: $1',
  requestFailed:
    'A solicitação para $1 falhou e retornou o código $2. Resposta truncada do servidor: $3 (use a opção muteHttpExceptions para examinar a resposta completa)',
  attribute: 'Atributo fornecido com valor inválido: $1',
  byManifest: 'As chamadas UrlFetch para $1 não são permitidas pelo manifesto do script.',
  byAdmin: 'As chamadas UrlFetch para $1 não são permitidas pelo seu administrador',
  manyADay: 'Serviço chamado muitas vezes em um dia: $1.',
  manyInAShortTime: 'Serviço chamado muitas vezes em pouco tempo: $1. Tente $2 entre as chamadas.',
  computerTime: 'Serviço utilizando muito tempo de computador em um dia.',
  manyScripts: 'Há muitos scripts em execução simultânea para esta conta de usuário do Google.',
  authorization: 'É necessária uma autorização para executar essa ação.',
  permission: 'Você não tem permissão para chamar $1.',
  permissionScopes: 'Você não tem permissão para chamar $1. Permissões necessárias: $2',
  specified:
    'As permissões especificadas não são suficientes para chamar $1. Permissões necessárias: $2',
  serverError: 'Ocorreu um erro no servidor. Aguarde um pouco e tente novamente.',
  timedOut: 'O serviço $1 atingiu o tempo limite ao acessar o documento com o código $2.',
  failedWhile: 'Falha no serviço $1 ao acessar o documento com o código $2.',
  internal: 'Erro interno encontrado.',
  unexpectedWhile: 'Erro inesperado ao acessar o método ou a propriedade $1 no objeto $2.',
  manyLocks: 'Há muitas operações de LockService no mesmo script.',
  lockTimeout: 'Tempo limite do bloqueio: outro processo manteve o bloqueio por muito tempo.',
  storeFull:
    'Você excedeu a cota de armazenamento de propriedades. Remova algumas propriedades e tente novamente.',
  manyTriggers:
    'Este script tem muitos acionadores. É preciso excluir acionadores do script antes de adicionar outros.',
  addOnTriggers:
    'Este complemento criou muitos acionadores neste documento para esta conta de usuário do Google.',
  invalid: 'Argumento inválido: $1',
  other: 'Não foi possível concluir a solicitação ($1).',
};
