package coverage

// ShareClass is a class of shares of people within a limit, for maps of territories
// that are larger than communes: 0 is where all are.
type ShareClass int

// NoShare is the class of a territory of whose people nothing was computed.
const NoShare ShareClass = -1

// shareEnds are the least shares of the classes, in percent. Nearly all people are
// within 30 minutes nearly everywhere, so that classes are narrow at the top.
var shareEnds = [...]int{100, 99, 95, 90, 80, 0}

// ShareClasses is how many classes there are.
const ShareClasses = len(shareEnds)

// Ends returns the least and the largest share of a class in percent; the largest
// belongs to the class above, but for the first.
func (c ShareClass) Ends() (least, most int) {
	if c == 0 {
		return shareEnds[0], shareEnds[0]
	}
	return shareEnds[c], shareEnds[c-1]
}

// ShareClass returns the class of the share of people within the limit; NoShare where
// nobody was computed.
func (t Tally) ShareClass() ShareClass {
	all := t.Within.People + t.Beyond.People
	if all == 0 {
		return NoShare
	}
	for i, end := range shareEnds {
		if 100*t.Within.People >= end*all {
			return ShareClass(i)
		}
	}
	return NoShare
}
