import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.workbench/',
      '.cache/',
      'node_modules/',
      '**/*.cjs',
      '**/*.mjs',
      'test/house/must-not-compile/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Many sentences and addresses contain a count, and numbers are safe to print.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
      ],
      // Records are used as tables, from which entries are removed by name.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
);
