create table note (words text);
