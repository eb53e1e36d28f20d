-- What is overdue at @NOW@: request, clock, due.
SELECT request || ' ' || clock || ' ' || due_text(begun, seconds)
FROM clocks
WHERE done IS NULL AND due_text(begun, seconds) < '@NOW@';
