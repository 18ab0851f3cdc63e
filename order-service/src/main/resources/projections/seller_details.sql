create table changed_seller (
  seller_id text   not null primary key,
  revision  bigint not null -- place in the log of the newest change
);
