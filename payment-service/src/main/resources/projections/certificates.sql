-- One row a certificate, for lists and for finding those whose time is over.
create table certificate (
  certificate_id text        not null primary key,
  seller_id      text        not null,
  holder         text,                -- null for whoever bears the code
  amount         bigint      not null, -- what it was sold for, in whole tenge
  reserved       bigint      not null, -- by orders that are not shipped
  issued_at      timestamptz not null
);
create index certificate_issued on certificate (issued_at, certificate_id);

-- What is on it, by the last Almaty date on which it can be used; the balance is their sum.
create table lot (
  certificate_id text   not null,
  last_day       date   not null,
  amount         bigint not null,
  primary key (certificate_id, last_day)
);
create index lot_over on lot (last_day) where amount > 0;
