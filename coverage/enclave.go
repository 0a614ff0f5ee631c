package coverage

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/planar"
)

// Enclave is an area that no road leads to, though it lies on a land with roads:
// by a fact of geography, whatever the data on roads. By car, its service points
// serve nobody, and those who live there reach none.
type Enclave struct {
	Name  string
	Area  orb.Ring // in degrees, closed
	bound orb.Bound
}

// NewEnclave makes an enclave of a closed line.
func NewEnclave(name string, area orb.Ring) Enclave {
	return Enclave{name, area, area.Bound()}
}

// EnclaveAt returns the enclave that a point lies in, nil when it lies in none.
func (s *Study) EnclaveAt(p orb.Point) *Enclave {
	for i := range s.Enclaves {
		if e := &s.Enclaves[i]; e.bound.Contains(p) && planar.RingContains(e.Area, p) {
			return e
		}
	}
	return nil
}
