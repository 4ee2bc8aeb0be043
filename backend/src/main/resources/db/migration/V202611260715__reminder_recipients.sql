-- To how many a reminder went tells, beside how many answered, how many declined: nobody is told it, and nothing keeps it.
alter table reminder drop column recipients;
