-- People and programs that may sign in. The role says all that they may do; see id.kentongan.access.Role.
create table account (
    name varchar(60) primary key,
    role varchar(20) not null,
    password_hash varchar(200) not null
);
