.nullvalue NULL
CREATE TEMP TABLE proof (holds INTEGER NOT NULL CHECK (holds));
