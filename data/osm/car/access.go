package car

import (
	"strings"

	"acces30/coverage/road"
)

// permit is what access tags say to a car.
type permit uint8

const (
	unsaid  permit = iota // nothing, or nothing that can be read
	barred                // no car, or only some: buses, farmers, foresters, emergencies
	private               // for those whom the owner lets in
	local                 // to get somewhere along it, not to drive through
	open                  // for all
)

// permitOf reads the value of an access key. Of a list the widest counts.
func permitOf(value string) permit {
	best := unsaid
	for value != "" {
		var part string
		part, value, _ = strings.Cut(value, ";")
		best = max(best, permitNamed(strings.TrimSpace(part)))
	}
	return best
}

func permitNamed(value string) permit {
	switch value {
	case "yes", "permissive", "designated", "public", "official", "hov":
		return open
	case "destination", "delivery", "customers", "residents":
		return local
	case "private", "permit":
		return private
	case "no", "agricultural", "forestry", "emergency", "psv", "bus", "taxi",
		"military", "restricted", "hgv", "goods", "bicycle", "use_sidepath", "dismount", "employees":
		return barred
	}
	return unsaid
}

// The access keys that concern a car, the most specific first; and in a
// direction, where a key that names the direction comes before its plain form.
var (
	carAccess      = [...]key{motorcar, motorVehicle, vehicle, access}
	forwardAccess  = [...]key{motorcarForward, motorcar, motorVehicleForward, motorVehicle, vehicleForward, vehicle, accessForward, access}
	backwardAccess = [...]key{motorcarBackward, motorcar, motorVehicleBackward, motorVehicle, vehicleBackward, vehicle, accessBackward, access}
)

// permitFor returns what the first key says that can be read. A value nobody
// knows leaves the decision to the next key, as in GraphHopper; OSRM would open
// the road on it.
func (f *facts) permitFor(order []key) permit {
	for _, k := range order {
		if f[k] == "" {
			continue
		}
		if p := permitOf(f[k]); p != unsaid {
			return p
		}
	}
	return unsaid
}

// motorPermit returns what the keys about motor traffic alone say: access=yes
// on a footpath means walkers.
func (f *facts) motorPermit() permit {
	return f.permitFor([]key{motorcar, motorVehicle})
}

// admits reports whether a road of a class may be driven with a permit.
//
// Private roads: where people live on them (residential streets and better)
// they are open to those who go there, so that whatever lies on them is reached, and
// flagged road.Destination so that nobody is led through. Private service
// roads and tracks are closed: yards, estates and forest roads, short cuts for
// nobody; what lies on them is reached on foot from the public road. OSRM opens
// both for the last metres, but starts no route on a private service road;
// GraphHopper closes both.
func admits(p permit, class road.Class) bool {
	switch p {
	case barred:
		return false
	case private:
		return class < road.Service
	}
	return true
}

// ferryAdmits reports whether a ferry takes cars. One that only speaks of
// walkers or bicycles takes none, as in GraphHopper, unless it takes lorries.
func ferryAdmits(f *facts) bool {
	switch f.permitFor(carAccess[:]) {
	case open, local:
		return true
	case barred, private:
		return false
	}
	return f[hgv] == "yes" || f[foot] == "" && f[bicycle] == ""
}
