-- Stories, what we did for people, and topics are found by their words.
INSERT INTO search(rowid,words) SELECT id*16+11, moment FROM stories;
INSERT INTO search(rowid,words) SELECT id*16+12, what FROM favours;
INSERT INTO search(rowid,words) SELECT id*16+13, topic||' '||guest FROM topics;
