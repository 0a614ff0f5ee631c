package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"acces30/data/insee/barriers"
	"acces30/data/speeds"
)

// model tells models apart: a hash of the parameters of the built-in modelled network
// and of where it has people live, barriers and winding roads among them.
func model() (string, error) {
	t, err := speeds.BuiltInInterCommune()
	if err != nil {
		return "", err
	}
	lines, err := barriers.Read()
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%+v %+v %+v", t.Params, t.Settlement, lines))
	return hex.EncodeToString(sum[:8]), nil
}
