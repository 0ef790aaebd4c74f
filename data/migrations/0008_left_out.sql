-- Who cannot be invited is few and is counted without looking at everybody.
CREATE INDEX people_left_out ON people(staff, tied, do_not_contact)
  WHERE staff=1 OR tied=1 OR do_not_contact=1;
