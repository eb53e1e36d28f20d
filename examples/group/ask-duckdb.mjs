// Asks DuckDB one question of all exported desks, and prints CSV.
//
//   npm install @duckdb/node-api
//   node ask-duckdb.mjs LAKE QUESTION.sql [YYYY-MM]      node ask-duckdb.mjs lake month.sql 2026-10
//
// The tables are views of the files: nothing is loaded, and only the month's files are read.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [lake, question, month = ''] = process.argv.slice(2);
const sql = question ? readFileSync(question, 'utf8').replace(/--.*/g, '') : '';
if (!/^(\d{4}-(0[1-9]|1[0-2]))?$/.test(month) || !sql || (sql.includes('@month@') && !month)) {
  console.error('usage: ask-duckdb.mjs LAKE QUESTION.sql YYYY-MM\n       the month may be left out where the question has no @month@');
  process.exit(2);
}

// The types that deskctl's own schema gives, so that nothing is guessed from the first rows. A list that only
// a report has comes with the columns of the report.
const types = { string: 'VARCHAR', datetime: 'TIMESTAMPTZ', integer: 'BIGINT', number: 'DECIMAL(18,2)', boolean: 'BOOLEAN', object: 'JSON' };
const lists = {
  spent: { id: 'VARCHAR', clock: 'VARCHAR', cycle: 'BIGINT', start: 'TIMESTAMPTZ', done: 'TIMESTAMPTZ', seconds: 'BIGINT', parts: 'VARCHAR' },
  overdue: { id: 'VARCHAR', clock: 'VARCHAR', cycle: 'BIGINT', due: 'TIMESTAMPTZ', late_minutes: 'BIGINT', category: 'VARCHAR', severity: 'VARCHAR',
    location: 'VARCHAR', assignee: 'VARCHAR', text: 'VARCHAR', register: 'VARCHAR' },
};
const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;
const columnsOf = (table) => lists[table] ?? Object.fromEntries(
  JSON.parse(readFileSync(`${lake}/schema/${table}.json`, 'utf8')).fields.map((field) => [field.name, types[field.type]]));

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();

async function view(table, name) {
  const columns = Object.entries(columnsOf(table));
  const files = quoted(`${lake}/desk=*/${table === 'overdue' ? '' : 'month=*/'}${table}.csv`);
  // No desk may have a row of it.
  if ((await rows(`SELECT 1 FROM glob(${files}) LIMIT 1`)).length === 0) {
    const all = Object.entries({ desk: 'VARCHAR', month: 'VARCHAR', ...Object.fromEntries(columns) });
    await connection.run(`CREATE TABLE ${name} (${all.map(([column, type]) => `"${column}" ${type}`).join(', ')})`);
    return;
  }
  const typed = columns.map(([column, type]) => `${quoted(column)}: ${quoted(type)}`).join(', ');
  await connection.run(`CREATE VIEW ${name} AS SELECT * FROM read_csv(${files},
    header = true, delim = ',', quote = '"', escape = '"', columns = {${typed}},
    hive_partitioning = true, hive_types_autocast = false)`);
}

for (const table of ['requests', 'events', 'clocks', 'registers', 'overdue']) {
  if (new RegExp(`\\b(FROM|JOIN) ${table}\\b`).test(sql)) await view(table, table);
}
if (/\b(FROM|JOIN) spent\b/.test(sql)) {
  await view('spent', 'breach');
  await connection.run(`CREATE VIEW spent AS
    SELECT month, desk, id, clock, cycle, unnest(from_json(parts,
      '[{"held_by": "VARCHAR", "kind": "VARCHAR", "reason": "VARCHAR", "seconds": "BIGINT"}]'), recursive := true) FROM breach`);
}

const reader = await connection.runAndReadAll(sql.replaceAll('@month@', month));
const cell = (value) => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
console.log(reader.columnNames().map(cell).join(','));
for (const row of reader.getRows()) console.log(row.map(cell).join(','));
