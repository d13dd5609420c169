// Package webdriver speaks as much of W3C WebDriver with ChromeDriver as the tests of pages need. Only tests import it.
package webdriver

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Client finds a program. Without DATELINE_CLIENTS it skips the test, so that the others need nothing but Go.
func Client(t *testing.T, name string) string {
	t.Helper()
	if os.Getenv("DATELINE_CLIENTS") == "" {
		t.Skip(".ci/clients runs this test")
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// A Browser is a session of ChromeDriver.
type Browser struct {
	t   *testing.T
	url string
	own string // what the addresses begin with that the page may ask for
}

// Open starts a browser of the given width and height in CSS pixels at an address. The page may ask for what begins
// with own, and for nothing else.
func Open(t *testing.T, address, own string, width, height int) *Browser {
	t.Helper()
	Client(t, "chromium")
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	driver := exec.Command(Client(t, "chromedriver"), fmt.Sprint("--port=", port))
	if err := driver.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { driver.Process.Kill(); driver.Wait() })
	b := &Browser{t, fmt.Sprintf("http://127.0.0.1:%d", port), own}
	b.start(width, height)
	b.send("POST", "/url", map[string]any{"url": address})
	return b
}

func (b *Browser) start(width, height int) {
	capabilities := map[string]any{"browserName": "chrome",
		"goog:loggingPrefs": map[string]string{"browser": "ALL", "performance": "ALL"},
		"goog:chromeOptions": map[string]any{
			"args": []string{"--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking",
				"--disable-component-update", "--disable-sync", "--hide-scrollbars"},
			"mobileEmulation": map[string]any{"deviceMetrics": map[string]any{"width": width, "height": height,
				"pixelRatio": 1.0, "touch": width < 600}},
		}}
	body := map[string]any{"capabilities": map[string]any{"alwaysMatch": capabilities}}
	var err error
	for range 100 { // until ChromeDriver listens
		var answer struct{ SessionID string }
		if err = b.try("POST", "/session", body, &answer); err == nil {
			b.url += "/session/" + answer.SessionID
			b.t.Cleanup(func() { b.try("DELETE", "", nil, nil) })
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	b.t.Fatal(err)
}

// try sends one command and reads the value of its answer.
func (b *Browser) try(method, command string, body, value any) error {
	var sent bytes.Buffer
	if body != nil {
		if err := json.NewEncoder(&sent).Encode(body); err != nil {
			return err
		}
	}
	request, err := http.NewRequest(method, b.url+command, &sent)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s %s: %s", method, command, got)
	}
	if value == nil {
		return nil
	}
	return json.Unmarshal(got, &struct{ Value any }{value})
}

func (b *Browser) send(method, command string, body any) {
	b.t.Helper()
	if err := b.try(method, command, body, nil); err != nil {
		b.t.Fatal(err)
	}
}

// Ask runs a script in the page and gives what it returns, as JSON.
func (b *Browser) Ask(script string) string {
	b.t.Helper()
	var value json.RawMessage
	if err := b.try("POST", "/execute/sync", map[string]any{"script": script, "args": []any{}}, &value); err != nil {
		b.t.Fatal(err)
	}
	return string(value)
}

// Expect fails unless the script returns want.
func (b *Browser) Expect(script, want string) {
	b.t.Helper()
	if got := b.Ask(script); got != want {
		b.t.Errorf("%s\n got %s\nwant %s", script, got, want)
	}
}

// Keys sends key strokes to what has the focus.
func (b *Browser) Keys(keys ...string) {
	b.t.Helper()
	var actions []map[string]string
	for _, k := range keys {
		actions = append(actions, map[string]string{"type": "keyDown", "value": k},
			map[string]string{"type": "keyUp", "value": k})
	}
	b.send("POST", "/actions", map[string]any{"actions": []any{map[string]any{"type": "key", "id": "keyboard",
		"actions": actions}}})
}

// Mouse does what a hand does with it.
func (b *Browser) Mouse(actions ...map[string]any) {
	b.t.Helper()
	b.send("POST", "/actions", map[string]any{"actions": []any{map[string]any{"type": "pointer", "id": "mouse",
		"actions": actions}}})
}

// Dark has the page think that its reader likes dark colours.
func (b *Browser) Dark() {
	b.t.Helper()
	media := map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": "dark"}}}
	b.send("POST", "/goog/cdp/execute", map[string]any{"cmd": "Emulation.setEmulatedMedia", "params": media})
}

// Quiet fails if the page wrote to the console or asked for anything but its own.
func (b *Browser) Quiet() {
	b.t.Helper()
	var entries []struct{ Level, Message string }
	if err := b.try("POST", "/se/log", map[string]string{"type": "browser"}, &entries); err != nil {
		b.t.Fatal(err)
	}
	for _, e := range entries {
		b.t.Errorf("console: %s: %s", e.Level, e.Message)
	}
	if err := b.try("POST", "/se/log", map[string]string{"type": "performance"}, &entries); err != nil {
		b.t.Fatal(err)
	}
	for _, e := range entries {
		var event struct {
			Message struct {
				Method string
				Params struct{ Request struct{ URL string } }
			}
		}
		if json.Unmarshal([]byte(e.Message), &event) == nil && event.Message.Method == "Network.requestWillBeSent" {
			if !strings.HasPrefix(event.Message.Params.Request.URL, b.own) && event.Message.Params.Request.URL != "data:," {
				b.t.Errorf("request for %s", event.Message.Params.Request.URL)
			}
		}
	}
}

// Picture writes a screenshot into the folder that DATELINE_PICTURES names, for people to look at.
func (b *Browser) Picture(name string) {
	folder := os.Getenv("DATELINE_PICTURES")
	if folder == "" {
		return
	}
	var png string
	if err := b.try("GET", "/screenshot", nil, &png); err != nil {
		b.t.Fatal(err)
	}
	data, err := base64.StdEncoding.DecodeString(png)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name+".png"), data, 0o666); err != nil {
		b.t.Fatal(err)
	}
}
