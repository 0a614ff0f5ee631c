package compare

// Cause is why something changed.
type Cause uint8

// Causes. The first ones are ingredients: what a result is made of, each of which
// can be changed alone.
const (
	Sites       Cause = iota // the list of structures, its complement, the date, a scenario
	Roads                    // their files, or the times of another engine
	Speeds                   // how fast they are driven
	Communes                 // the communes, their people and where these live
	Settings                 // limit, reference point, season, margin: all else that is chosen
	Program                  // the program computes otherwise than when the editions were made
	Missing                  // inputs that are gone, with the program: they can't be told apart
	Interaction              // ingredients together, beyond what each does alone
	Causes      = int(Interaction) + 1
	Ingredients = int(Settings) + 1
)

var codes = [Causes]string{"sites", "roads", "speeds", "communes", "settings", "program", "missing-inputs", "interaction"}

// Code returns the cause's stable code.
func (c Cause) Code() string {
	if int(c) < len(codes) {
		return codes[c]
	}
	return "unknown"
}

// Mix says of every ingredient whether it is that of the later edition.
type Mix [Ingredients]bool

// With returns the mix with one more ingredient of the later edition.
func (m Mix) With(c Cause) Mix {
	m[c] = true
	return m
}

// any reports whether any is of the later edition.
func (m Mix) any() bool { return m != Mix{} }
