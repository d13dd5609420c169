package article

import (
	"reflect"
	"testing"
)

func TestStructuredEvents(t *testing.T) {
	want := StructuredEvent{Type: "MusicEvent", Name: "Sea Songs & Tales", Start: "2019-05-03T19:30:00+02:00", End: "2019-05-04",
		Status: "EventRescheduled", Previous: "2019-04-26", Location: "Harbour Hall", Address: "1 Quay Street, Skerry, SK",
		Latitude: "58.5", Longitude: "-6.25", URL: "https://hall.example/songs", Organizer: "Skerry Folk Club",
		Performers: []string{"Una Brandt", "Ole Lind"}}
	for name, page := range map[string]string{
		"JSON-LD": wrap(`<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","mainEntity":
			{"@type":"MusicEvent","name":"Sea Songs &amp; Tales","startDate":"2019-05-03T19:30:00+02:00","endDate":"2019-05-04",
			"previousStartDate":"2019-04-26","eventStatus":"https://schema.org/EventRescheduled","url":"https://hall.example/songs",
			"location":{"@type":"Place","name":"Harbour Hall","geo":{"latitude":58.5,"longitude":-6.25},"address":
			{"@type":"PostalAddress","streetAddress":"1 Quay Street","addressLocality":"Skerry","addressCountry":{"@type":"Country","name":"SK"}}},
			"organizer":{"@type":"Organization","name":"Skerry Folk Club"},"performer":[{"@type":"Person","name":"Una Brandt"},{"name":"Ole Lind"}]}}]}</script>`, ""),
		"microdata": wrap("", `<div itemscope itemtype="http://schema.org/MusicEvent"><h2 itemprop="name">Sea Songs &amp; Tales</h2>
			<time itemprop="startDate" datetime="2019-05-03T19:30:00+02:00">3 May, half past seven</time><meta itemprop="endDate" content="2019-05-04">
			<meta itemprop="previousStartDate" content="2019-04-26"><link itemprop="eventStatus" href="http://schema.org/EventRescheduled">
			<a itemprop="url" href="https://hall.example/songs">tickets</a>
			<div itemprop="location" itemscope itemtype="http://schema.org/Place"><b itemprop="name">Harbour Hall</b>
			<span itemprop="geo" itemscope><meta itemprop="latitude" content="58.5"><meta itemprop="longitude" content="-6.25"></span>
			<p itemprop="address" itemscope itemtype="http://schema.org/PostalAddress"><span itemprop="streetAddress">1 Quay Street</span>,
			<span itemprop="addressLocality">Skerry</span> <span itemprop="addressCountry">SK</span></p></div>
			<span itemprop="organizer">Skerry Folk Club</span><i itemprop="performer">Una Brandt</i> <i itemprop="performer">Ole Lind</i></div>`),
	} {
		a, err := readOne(t, page, Input{Format: HTML})
		if err != nil {
			t.Fatal(name, err)
		}
		if !reflect.DeepEqual(a.Structured, []StructuredEvent{want}) {
			t.Errorf("%s: got %+v", name, a.Structured)
		}
	}
}

func TestStructuredEventsWithoutText(t *testing.T) {
	const page = `<html><script type="application/ld+json">[{"@type":"Event","name":"Fair","startDate":"2019-05-03"},
		{"@type":"Event","name":"Fair","startDate":"2019-05-03"},{"@type":"Event","name":"No day"}]</script><body></body></html>`
	a, err := readOne(t, page, Input{Format: HTML})
	if err != nil || len(a.Structured) != 1 {
		t.Errorf("%+v, %v", a, err)
	}
}
