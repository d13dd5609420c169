package article

import (
	"strings"
	"testing"
)

func TestLanguage(t *testing.T) {
	if len(languages) > mostLanguages {
		t.Errorf("%d languages have stop-words, want %d at most", len(languages), mostLanguages)
	}
	for _, tt := range []struct{ text, want string }{
		{story, "en"},
		{"", "en"},
		{"Fire", "en"},
		{"Fire destroys mill", "en"},
		{"9:15 a.m. Opening, Hall B\n10:00 a.m. Keynote: Ana Ruiz, Lisbon\n11:30 a.m. Panel on tides\n1 p.m. Lunch in the garden\n2 p.m. Workshops", "en"},
		{"Registration opens Monday. Lunch follows noon keynote, then afternoon workshops close early.", "en"},
		{"9:00 registration\n10:00 opening keynote\n11:00 coffee break\n12:00 lunch buffet\n13:00 poster session", "en"},
		{"UMongameli uvule ibhuloho elisha eThekwini ngoLwesibili. Abantu abangamakhulu amathathu bafike emcimbini ngoMeyi 3, 2024.", "und"},
		{"Rais alifungua daraja jipya mjini Mombasa siku ya Jumanne. Watu 300 walihudhuria sherehe hiyo tarehe 3 Mei 2024.", "sw"},
		{"Der Minister eröffnete am Montag in Bremen eine Brücke. Das Fest findet am 3. Mai 2024 statt.", "de"},
		{"Die Fähre zu den Inseln soll am 3. Mai wieder fahren, teilte das Hafenamt am Dienstag mit, nachdem sie im Winter nicht gefahren war.", "de"},
		{"Le bateau qui va aux îles partira de nouveau le 3 mai, a dit mardi le bureau du port, après un hiver passé à quai.", "fr"},
		{"El barco que va a las islas saldrá de nuevo el 3 de mayo, dijo el martes la oficina del puerto, tras un invierno en que no navegó.", "es"},
		{"Il traghetto per le isole partirà di nuovo il 3 maggio, ha detto martedì l'ufficio del porto, dopo un inverno in cui era rimasto fermo.", "it"},
		{"De veerboot naar de eilanden vaart op 3 mei weer, zei het havenkantoor dinsdag, na een winter waarin hij stil lag.", "nl"},
		{"O barco para as ilhas voltará a sair em 3 de maio, disse na terça-feira o porto, depois de um inverno em que não navegou.", "pt"},
		{"Паром на острова снова пойдёт 3 мая, сообщили во вторник в управлении порта.", "ru"},
		{"島へのフェリーは5月3日に再び運航すると港湾事務所が火曜日に発表した。", "ja"},
		{"港务局星期二说，前往各岛的渡轮将于五月三日复航。", "zh"},
		{"ستبحر العبارة إلى الجزر مرة أخرى في الثالث من مايو", "ar"},
		{"Mae'r fferi i'r ynysoedd yn hwylio eto ar y trydydd o Fai, meddai swyddfa'r harbwr ddydd Mawrth wedi'r gaeaf hir.", "und"},
		{"Kivuko kati ya visiwa na bara kitasafiri tena tarehe tatu Mei, ofisi ya bandari ilisema Jumanne, baada ya majira ya baridi ambayo kilikuwa kimefungwa.", "sw"},
		{"Isikebhe sizophinde sihambe emva kobusika ngoba ihhovisi lethu lithi konke sekulungile, kodwa abantu kumele balinde kuze kube yisikhathi esithile lapho kuzoba khona amathikithi.", "zu"},
	} {
		if code, _ := language(tt.text); code != tt.want {
			t.Errorf("%q, want %q for %q", code, tt.want, tt.text)
		}
	}
}

func BenchmarkLanguage(b *testing.B) {
	text := strings.Repeat(story+"\n", 40)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		language(text)
	}
}

// Prose of a language that nobody knows is told from lists of names and times.
func TestStrange(t *testing.T) {
	welsh := "mae'r fferi i'r ynysoedd yn hwylio eto ar y trydydd o Fai, meddai swyddfa'r harbwr ddydd Mawrth wedi'r gaeaf hir. "
	programme := "9:15 opening, registration, coffee\n10:00 keynote with slides\n11:30 panel on tides\n12:30 lunch and walk\n14:00 poster session\n15:30 closing of the day\n"
	for text, want := range map[string]bool{
		strings.Repeat(welsh, 3): true, welsh: true, strings.TrimSuffix(welsh, ". "): false, strings.Repeat(programme, 5): false, story: false, strings.Repeat("Ana Berg 6-2 Berta Holm ", 100): false,
	} {
		if _, sure := language(text); strange(text) != want || want && !sure {
			t.Errorf("strange %v: %.60q", strange(text), text)
		}
	}
}
