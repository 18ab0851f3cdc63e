-- What each courier took and handed in, in all; whole tenge.
create table courier (
  courier      text        not null primary key,
  taken        bigint      not null,
  handed_in    bigint      not null default 0,
  handed_in_at timestamptz -- the last time; null while nothing was
);

-- What was taken, with the sum of all until then: it is still held where that is above handed_in.
create table taking (
  courier   text        not null,
  log_index bigint      not null,
  upto      bigint      not null,
  taken_at  timestamptz not null,
  primary key (courier, log_index)
);
create index taking_held on taking (courier, upto) include (taken_at);
