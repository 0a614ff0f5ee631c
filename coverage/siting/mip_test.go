package siting

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"acces30/coverage/road"
)

// requireMIP names the environment variable that makes the absence of a MIP
// solver a failure.
const requireMIP = "ACCES30_REQUIRE_MIP"

// cbc returns the path of COIN-OR's solver, or skips the test.
func cbc(t *testing.T) string {
	path, err := exec.LookPath("cbc")
	if err != nil {
		if _, required := os.LookupEnv(requireMIP); required {
			t.Fatalf("needs cbc, which is required here: %v", err)
		}
		t.Skip("needs cbc (Debian: coinor-cbc)")
	}
	return path
}

// town is a random problem like a département: demands on a plane, candidates
// among them, a few sites of today, groups by place, times up to a limit, some
// candidates excluded.
func town(seed uint64, demands int) *Problem {
	r := rand.New(rand.NewPCG(seed, 5))
	x, y := make([]float64, demands), make([]float64, demands)
	p := &Problem{PerGroup: int(seed % 3)}
	for j := range demands {
		x[j], y[j] = r.Float64(), r.Float64()
		p.Demands = append(p.Demands, Demand{int64(20 + r.IntN(200)*r.IntN(20)), road.Unreached})
	}
	drive := func(a, b int) road.Deciseconds {
		return road.Deciseconds(100 + 40_000*max(x[a]-x[b], x[b]-x[a], y[a]-y[b], y[b]-y[a]))
	}
	for range 8 {
		site := r.IntN(demands)
		for j := range p.Demands {
			p.Demands[j].Now = min(p.Demands[j].Now, drive(j, site))
		}
	}
	for i := range demands {
		c := Candidate{Group: int(4*x[i])*4 + int(4*y[i])}
		for j := range demands {
			if d := drive(i, j); d <= 9000 && r.IntN(8) > 0 && i%5 != 0 { // every fifth is excluded
				c.Reaches = append(c.Reaches, Reach{int32(j), d})
			}
		}
		p.Candidates = append(p.Candidates, c)
	}
	return p
}

// TestAgainstMIP holds MaxCover, SetCover and Median against a MIP solver on 50
// problems of 200 to 1,000 demands with limits by group and exclusions.
func TestAgainstMIP(t *testing.T) {
	if raceDetector {
		t.Skip("too slow with the race detector: .ci/run has it without")
	}
	solver := cbc(t)
	problems := 10
	if _, required := os.LookupEnv(requireMIP); required {
		problems = 50 // most of the time the MIP solver's
	}
	for n := range problems {
		demands := 200 + (n*163)%801
		p := town(uint64(n), demands)
		limit := road.Deciseconds(3000 + 1000*(n%4))
		start := time.Now()
		switch k := 1 + n%8; n % 5 {
		case 0:
			p.PerGroup = 0
			plan, err := p.SetCover(t.Context(), limit, Limits{})
			against(t, n, plan, err, solve(t, solver, p.setCoverLP(limit)))
		case 1:
			plan, err := p.Median(t.Context(), k, Limits{})
			against(t, n, plan, err, solve(t, solver, p.medianLP(k)))
		default:
			plans, err := p.MaxCover(t.Context(), limit, k, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			against(t, n, plans[k-1], err, -solve(t, solver, p.maxCoverLP(k, limit)))
		}
		t.Logf("problem %d, %d demands: %v", n, demands, time.Since(start))
	}
}

func against(t *testing.T, n int, plan Plan, err error, want int64) {
	t.Helper()
	if err != nil || plan.Value != want || !plan.Proved {
		t.Errorf("problem %d: value %d, bound %d, proved %v, %v; the MIP solver says %d", n, plan.Value, plan.Bound, plan.Proved, err, want)
	}
}

// solve returns the least value of a problem in the LP format.
func solve(t *testing.T, solver, lp string) int64 {
	t.Helper()
	dir := t.TempDir()
	problem, answer := filepath.Join(dir, "problem.lp"), filepath.Join(dir, "answer.txt")
	if err := os.WriteFile(problem, []byte(lp), 0o600); err != nil {
		t.Fatal(err)
	}
	// Its heuristics only look for good answers, and take nine tenths of its time here.
	out, err := exec.Command(solver, problem, "ratioGap", "0", "allowableGap", "0", "preprocess", "off", "cuts", "off", "heuristics", "off",
		"solve", "solution", answer).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	file, err := os.Open(answer)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	line, _ := bufio.NewReader(file).ReadString('\n')
	status, value, found := strings.Cut(line, "objective value")
	if !found || !strings.HasPrefix(status, "Optimal") {
		t.Fatalf("cbc: %s", line)
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		t.Fatal(err)
	}
	if v < 0 {
		return int64(v - 0.5)
	}
	return int64(v + 0.5)
}

// groupsLP are the limits by group, and the bounds and kinds of variables: y of
// candidates, which are 0 or 1, and others between 0 and 1.
func (p *Problem) groupsLP(b *strings.Builder, others []string) {
	members := make(map[int]string)
	for i, c := range p.Candidates {
		members[c.Group] += fmt.Sprintf(" + y%d\n", i)
	}
	if p.PerGroup > 0 {
		for g, sum := range members {
			fmt.Fprintf(b, " g%d:%s <= %d\n", g, sum, p.PerGroup)
		}
	}
	b.WriteString("Bounds\n")
	for _, v := range others {
		fmt.Fprintf(b, " 0 <= %s <= 1\n", v)
	}
	b.WriteString("Binaries\n")
	for i := range p.Candidates {
		fmt.Fprintf(b, " y%d\n", i)
	}
	b.WriteString("End\n")
}

// coversLP are the sums of candidates that cover each demand beyond the limit.
func (p *Problem) coversLP(limit road.Deciseconds) map[int]string {
	covers := make(map[int]string)
	for i, c := range p.Candidates {
		for _, r := range c.Reaches {
			if r.Time <= limit && p.Demands[r.Demand].Now > limit {
				covers[int(r.Demand)] += fmt.Sprintf(" + y%d\n", i)
			}
		}
	}
	return covers
}

func (p *Problem) maxCoverLP(k int, limit road.Deciseconds) string {
	var b strings.Builder
	var others []string
	b.WriteString("Minimize\n obj: 0 y0\n")
	covers := p.coversLP(limit)
	for j := range covers {
		fmt.Fprintf(&b, " - %d z%d\n", p.Demands[j].People, j)
		others = append(others, fmt.Sprintf("z%d", j))
	}
	b.WriteString("Subject To\n")
	for j, sum := range covers {
		fmt.Fprintf(&b, " c%d:%s - z%d >= 0\n", j, sum, j)
	}
	p.countLP(&b, k)
	p.groupsLP(&b, others)
	return b.String()
}

func (p *Problem) countLP(b *strings.Builder, k int) {
	b.WriteString(" k:")
	for i := range p.Candidates {
		fmt.Fprintf(b, " + y%d\n", i)
	}
	fmt.Fprintf(b, " <= %d\n", k)
}

// setCoverLP is made without limits by group, which may leave it without an
// answer.
func (p *Problem) setCoverLP(limit road.Deciseconds) string {
	var b strings.Builder
	b.WriteString("Minimize\n obj:")
	for i := range p.Candidates {
		fmt.Fprintf(&b, " + y%d\n", i)
	}
	b.WriteString("Subject To\n")
	for j, sum := range p.coversLP(limit) {
		fmt.Fprintf(&b, " c%d:%s >= 1\n", j, sum)
	}
	p.groupsLP(&b, nil)
	return b.String()
}

func (p *Problem) medianLP(k int) string {
	var b, rows strings.Builder
	var others []string
	var fixed int64
	assigned := make(map[int]string)
	b.WriteString("Minimize\n obj: 0 y0\n")
	for i, c := range p.Candidates {
		for _, r := range c.Reaches {
			if saved := p.Demands[r.Demand].People * (int64(p.Demands[r.Demand].Now) - int64(r.Time)); saved > 0 {
				v := fmt.Sprintf("x%d_%d", r.Demand, i)
				others = append(others, v)
				fmt.Fprintf(&b, " - %d %s\n", saved, v)
				fmt.Fprintf(&rows, " o%s: %s - y%d <= 0\n", v, v, i)
				assigned[int(r.Demand)] += fmt.Sprintf(" + %s\n", v)
			}
		}
	}
	for _, d := range p.Demands {
		fixed += d.People * int64(d.Now)
	}
	fmt.Fprintf(&b, " + %d one\nSubject To\n one1: one = 1\n%s", fixed, rows.String())
	for j, sum := range assigned {
		fmt.Fprintf(&b, " a%d:%s <= 1\n", j, sum)
	}
	p.countLP(&b, k)
	p.groupsLP(&b, others)
	return b.String()
}
