import type { Rendering } from './patterns';

/**
 * Seen: "No tienes permiso para llamar a …" [71629249948, 62246993393, 9840907804]. The rest is our
 * own wording.
 */
export const SPANISH: Rendering = {
  outside: 'Las coordenadas del intervalo están fuera de las dimensiones de la hoja.',
  rowTooSmall: 'La fila inicial del intervalo es demasiado pequeña.',
  columnTooSmall: 'La columna inicial del intervalo es demasiado pequeña.',
  noRange: 'No se ha encontrado el intervalo',
  noCell: 'La referencia de celda está fuera del intervalo',
  rowsOut: 'Esas filas están fuera de los límites.',
  columnsOut: 'Esas columnas están fuera de los límites.',
  fewRows: 'El intervalo debe tener al menos 1 fila.',
  fewColumns: 'El intervalo debe tener al menos 1 columna.',
  protectedCell:
    'Estás intentando editar una celda o un objeto protegidos. Si necesitas editarlos, ponte en contacto con el propietario de la hoja de cálculo para que quite la protección.',
  longCell: 'Lo que has introducido supera el máximo de $1 caracteres en una sola celda.',
  manyCells:
    'Esta acción aumentaría el número de celdas del libro por encima del límite de $1 celdas.',
  typedCells: 'Esta operación no se permite en celdas de columnas con tipo.',
  typedFormat: 'No puedes definir el formato de número de las celdas de una columna con tipo.',
  tableFilter: 'No puedes crear un filtro que cruce una tabla.',
  validation:
    'Los datos que has introducido en la celda $1 infringen las reglas de validación de datos de esa celda.',
  mismatch:
    'El número de filas o columnas de los datos no coincide con el del intervalo. Los datos tienen $1, pero el intervalo tiene $2.',
  noUi: 'No se puede llamar a $1 desde este contexto.',
  signature: 'Los parámetros ($1) no coinciden con la firma del método de $2.',
  dns: 'Error de DNS: $1',
  address: 'Dirección no disponible: $1',
  timeout: 'Tiempo de espera agotado: $1',
  unexpected: 'Error inesperado: $1',
  requestFailed:
    'La solicitud a $1 ha fallado con el código $2. Respuesta del servidor truncada: $3 (usa la opción muteHttpExceptions para ver la respuesta completa)',
  attribute: 'Atributo con un valor no válido: $1',
  byManifest: 'El manifiesto de la secuencia de comandos no permite llamadas de UrlFetch a $1.',
  byAdmin: 'Tu administrador no permite llamadas de UrlFetch a $1',
  manyADay: 'Se ha invocado el servicio demasiadas veces en un día: $1.',
  manyInAShortTime:
    'Se ha invocado el servicio demasiadas veces en poco tiempo: $1. Prueba $2 entre llamadas.',
  computerTime: 'El servicio ha usado demasiado tiempo de procesamiento en un día.',
  manyScripts:
    'Hay demasiadas secuencias de comandos ejecutándose a la vez con esta cuenta de usuario de Google.',
  authorization: 'Se necesita autorización para realizar esa acción.',
  permission: 'No tienes permiso para llamar a $1.',
  permissionScopes: 'No tienes permiso para llamar a $1. Permisos necesarios: $2',
  specified:
    'Los permisos especificados no son suficientes para llamar a $1. Permisos necesarios: $2',
  serverError: 'Se ha producido un error del servidor. Espera un poco e inténtalo de nuevo.',
  timedOut: 'Se ha agotado el tiempo del servicio $1 al acceder al documento con el ID $2.',
  failedWhile: 'El servicio $1 ha fallado al acceder al documento con el ID $2.',
  internal: 'Se ha producido un error interno.',
  unexpectedWhile: 'Error inesperado al obtener el método o la propiedad $1 del objeto $2.',
  manyLocks: 'Hay demasiadas operaciones de LockService en la misma secuencia de comandos.',
  lockTimeout:
    'Tiempo de espera del bloqueo agotado: otro proceso lo ha retenido demasiado tiempo.',
  storeFull:
    'Has superado la cuota de almacenamiento de propiedades. Quita algunas propiedades y vuelve a intentarlo.',
  manyTriggers:
    'Esta secuencia de comandos tiene demasiados activadores. Debes eliminar alguno antes de añadir más.',
  addOnTriggers:
    'Este complemento ha creado demasiados activadores en este documento para esta cuenta de usuario de Google.',
  invalid: 'Argumento no válido: $1',
  other: 'No se ha podido completar la solicitud ($1).',
};
