package data

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"goodword/model"
)

func TestEveryRecordIsListedWithItsPerson(t *testing.T) {
	s := newStore(t)
	apply(t, s, put(t, "shop.csv", "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Total Spent,Total Orders,Tax Exempt\n'721,Lena,Hoff,lena@example.com,no,,1.00,1,no\n'722,Ben,Ots,ben@example.com,no,,1.00,1,no\n"))
	apply(t, s, put(t, "reviews.csv", "title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle\n,Good,5,2026-01-05,web,ok,Lena H.,,8001,mug\n,Fine,4,2026-01-06,web,ok,Ben O.,ben@example.com,8001,mug\n"))
	for _, kind := range []string{"forum answer", "idea sent in"} {
		must(t, s.Save("a signal", &model.Signal{PersonID: 2, Kind: kind, Date: "2026-03-01"}))
	}
	var got []string
	must(t, s.EachJoin(context.Background(), func(columns []string, row []any) error {
		if row == nil {
			got = append(got, fmt.Sprint(columns))
			return nil
		}
		got = append(got, fmt.Sprint(row...))
		return nil
	}))
	want := []string{"[source key cluster advocate]", fmt.Sprint("shopify", "721", int64(1), 0), fmt.Sprint("shopify", "722", int64(2), 1), fmt.Sprint("judgeme", "1", "", 0), fmt.Sprint("judgeme", "2", int64(2), 1)}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
