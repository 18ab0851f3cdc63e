-- Who has published an offer: the editions themselves are read from each seller's stream.
create table seller (
  seller_id text not null primary key
);
