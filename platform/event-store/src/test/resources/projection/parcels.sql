create table parcel (
  id         uuid primary key,
  grams      integer not null,
  weighings  integer not null,
  changed_at timestamptz not null,
  last_index bigint not null
);
