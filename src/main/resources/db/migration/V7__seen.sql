-- Where each fact of an article of the starter set was seen, and the figures that were seen there.
alter table article add column seen jsonb not null default '{}';
