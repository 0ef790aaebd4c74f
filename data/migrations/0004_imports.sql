-- What an import added is looked for only when it is taken back, in one pass
-- over each table; indexes for that made every import slower.

DROP INDEX people_import;
DROP INDEX identities_import;
DROP INDEX measures_import;
DROP INDEX signals_import;
DROP INDEX source_records_import;
