package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"
)

// browser is a Chromium on this machine, "" without one.
func browser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// axe is the script of axe-core, from GOODWORD_AXE or where npm keeps what is
// installed for everybody, "" without one.
func axe() string {
	if path := os.Getenv("GOODWORD_AXE"); path != "" {
		return path
	}
	out, err := exec.Command("npm", "root", "-g").Output()
	path := filepath.Join(strings.TrimSpace(string(out)), "axe-core", "axe.min.js")
	if _, missing := os.Stat(path); err != nil || missing != nil {
		return ""
	}
	return path
}

// site serves one page, shown in a frame of a phone's, a tablet's and a desk's
// width, and remembers what was asked for.
type site struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string
}

// frames show the page at widths of its own, since a browser's window does not
// become as narrow as a phone, and write what was found into their title.
const frames = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>waiting</title>
<style>body{margin:0}iframe{border:0;height:3000px;display:block}</style>
<iframe src="/open.html" width="390"></iframe><iframe src="/open.html" width="820"></iframe><iframe src="/open.html" width="1280"></iframe><script>
onload = async () => {
  const all = []
  for (const frame of document.querySelectorAll("iframe")) {
    const w = frame.contentWindow, found = {width: w.innerWidth, over: w.document.documentElement.scrollWidth - w.innerWidth, parts: w.document.querySelectorAll("h2").length, serious: [], checked: 0,
      dark: w.matchMedia("(prefers-color-scheme: dark)").matches}
    if (%t) {
      w.eval(await (await fetch("/axe.js")).text())
      const r = await w.axe.run()
      found.serious = r.violations.filter(v => v.impact == "serious" || v.impact == "critical").map(v => v.id + ": " + v.nodes[0].html)
      found.checked = r.passes.length
    }
    all.push(found)
  }
  document.title = JSON.stringify(all)
}
</script>`

func serve(t *testing.T, page, script string) *site {
	t.Helper()
	s := &site{}
	mux := http.NewServeMux()
	mux.HandleFunc("/frames", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintf(w, frames, script != "") })
	mux.HandleFunc("/open.html", func(w http.ResponseWriter, _ *http.Request) {
		text, err := os.ReadFile(page)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		fmt.Fprint(w, policy.ReplaceAllString(string(text), "")) // which would keep axe out
	})
	mux.HandleFunc("/axe.js", func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, script) })
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.URL.Path)
		s.mu.Unlock()
		if r.URL.Path == "/summary.html" {
			http.ServeFile(w, r, page)
			return
		}
		http.NotFound(w, r)
	})
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// browse runs the browser without a window and returns what it printed.
func browse(t *testing.T, args ...string) (out, messages string) {
	t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), 90*time.Second)
	defer stop()
	c := exec.CommandContext(ctx, browser(), append([]string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--enable-logging=stderr", "--user-data-dir=" + t.TempDir(),
	}, args...)...)
	var said, logged strings.Builder
	c.Stdout, c.Stderr = &said, &logged
	if err := c.Run(); err != nil {
		t.Fatalf("%v\n%s", err, logged.String())
	}
	return said.String(), logged.String()
}

var policy = regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)

var title = regexp.MustCompile(`<title>([^<]*)</title>`)

// TestThePageReadsInABrowser looks at the page as a phone, a tablet and a
// desk show them, in light and in dark, and prints one.
func TestThePageReadsInABrowser(t *testing.T) {
	t.Parallel()
	if browser() == "" {
		t.Skip("no Chromium on this machine: the page was not looked at in a browser")
	}
	script := axe()
	if script == "" {
		t.Log("no axe-core on this machine: set GOODWORD_AXE to axe.min.js to check the page with it")
	}
	dir := t.TempDir()
	db, page := filepath.Join(dir, "demo.db"), filepath.Join(dir, "summary.html")
	if _, msg, code := run(t, "demo", "--day", "85", "--keep", db); code != 0 {
		t.Fatal(msg)
	}
	if _, msg, code := run(t, "--db", db, "--today", "2026-06-22", "summary", "--format", "html", "--out", page); code != 0 {
		t.Fatal(msg)
	}
	s := serve(t, page, script)
	for scheme, number := range map[string]int{"light": 1, "dark": 0} {
		out, messages := browse(t, fmt.Sprintf("--blink-settings=preferredColorScheme=%d", number), "--virtual-time-budget=30000", "--dump-dom", s.URL+"/frames")
		if strings.Contains(messages, "CONSOLE") {
			t.Errorf("%s: %s", scheme, messages)
		}
		var found []struct {
			Width, Over, Parts, Checked int
			Serious                     []string
			Dark                        bool
		}
		m := title.FindStringSubmatch(out)
		if m == nil || json.Unmarshal([]byte(html.UnescapeString(m[1])), &found) != nil || len(found) != 3 {
			t.Fatalf("%s: the page was not read: %s", scheme, messages)
		}
		for _, f := range found {
			if f.Parts != 14 || f.Over > 0 || len(f.Serious) > 0 || f.Dark != (scheme == "dark") || (script != "" && f.Checked == 0) {
				t.Errorf("%s: %+v", scheme, f)
			}
		}
	}
	if _, messages := browse(t, "--virtual-time-budget=5000", "--dump-dom", s.URL+"/summary.html"); strings.Contains(messages, "CONSOLE") {
		t.Errorf("the page says %s", messages)
	}
	if len(s.asked) == 0 {
		t.Error("the page was never asked for")
	}
	for _, path := range s.asked {
		if path != "/summary.html" {
			t.Errorf("the page asks for %s", path)
		}
	}
	paper := filepath.Join(dir, "summary.pdf")
	browse(t, "--print-to-pdf="+paper, "--no-pdf-header-footer", "file://"+page)
	text, err := os.ReadFile(paper)
	if err != nil {
		t.Fatal(err)
	}
	const a4 = "/MediaBox [0 0 594.95996 841.91998]"
	if pages := strings.Count(string(text), "/Type /Page\n"); pages < 4 || strings.Count(string(text), a4) != pages {
		t.Errorf("%d pages, %d of them A4", pages, strings.Count(string(text), a4))
	}
}
