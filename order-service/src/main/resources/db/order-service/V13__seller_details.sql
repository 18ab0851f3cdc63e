-- Which orders' buyers were told of their seller's details as they stand; looked at again when it is lost.
create table seller_details_look (
  order_number text   not null primary key,
  revision     bigint not null
);
grant select, insert, update on seller_details_look to ${appRole};
