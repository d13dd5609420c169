package export

import "testing"

func TestFormats(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range Formats() {
		f, ok := ByName(name)
		if !ok || f.Name != name {
			t.Errorf("%s is listed and not found", name)
		}
		if (f.Timeline == nil) == (f.Article == nil) {
			t.Errorf("%s must write either timelines or articles", name)
		}
		if seen[name] || f.Ext != "" && seen[f.Ext] {
			t.Errorf("%s or its ending %s stands twice in the table", name, f.Ext)
		}
		seen[name], seen[f.Ext] = true, true
		if g, ok := ByFile("a/B" + f.Ext); f.Ext != "" && (!ok || g.Name != name) {
			t.Errorf("%s is not known by its ending %s", name, f.Ext)
		}
	}
	for _, name := range []string{"", "a", "a.txt", "ics"} {
		if f, ok := ByFile(name); ok {
			t.Errorf("%q is taken for %s", name, f.Name)
		}
	}
}
