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
      // Counts stand in sentences and addresses all over; a number reads well there.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' },
      ],
      // Google's services and records are looked up by name.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
);
