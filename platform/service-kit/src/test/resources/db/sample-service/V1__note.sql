create table note (id bigint primary key);
grant select, insert on note to ${appRole};
