// Asks DuckDB one question of all exported desks, and prints CSV.
//
//   npm install @duckdb/node-api
//   node ask-duckdb.mjs LAKE QUESTION.sql YYYY-MM        node ask-duckdb.mjs lake month.sql 2026-10
//
// The tables are views of the files: nothing is loaded, and only the month's files are read.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [lake, question, month] = process.argv.slice(2);
if (!/^\d{4}-\d{2}$/.test(month ?? '')) {
  console.error('usage: ask-duckdb.mjs LAKE QUESTION.sql YYYY-MM');
  process.exit(2);
}

// The types that deskctl's own schema gives, so that nothing is guessed from the first rows.
const types = { string: 'VARCHAR', datetime: 'TIMESTAMPTZ', integer: 'BIGINT', number: 'DECIMAL(18,2)', boolean: 'BOOLEAN', object: 'JSON' };
const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;
const schema = JSON.parse(readFileSync(`${lake}/schema/clocks.json`, 'utf8'));
const columns = schema.fields.map((field) => `${quoted(field.name)}: ${quoted(types[field.type])}`);

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`CREATE VIEW clocks AS SELECT * FROM read_csv(${quoted(`${lake}/desk=*/month=*/clocks.csv`)},
  header = true, delim = ',', quote = '"', escape = '"', columns = {${columns.join(', ')}},
  hive_partitioning = true, hive_types_autocast = false)`);
const sql = readFileSync(question, 'utf8').replaceAll('@month@', month);
const reader = await connection.runAndReadAll(sql);
const cell = (value) => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
console.log(reader.columnNames().map(cell).join(','));
for (const row of reader.getRows()) console.log(row.map(cell).join(','));
