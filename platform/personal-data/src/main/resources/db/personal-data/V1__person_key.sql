-- One random data key a person and purpose, wrapped by the key-encryption key. Deleting the row is
-- the erasure: what was encrypted under it can never be read again, and history still verifies.
create table person_key (
  key_id      uuid primary key,
  person_id   text not null,
  purpose     text not null,
  wrapped_key bytea not null,
  created_at  timestamptz not null,
  unique (person_id, purpose)
);
grant select, insert, delete on person_key to ${appRole};
