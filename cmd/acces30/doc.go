// Command acces30 tells, commune by commune, how far the nearest France
// services is, and who is beyond the State's promise of 30 minutes.
//
// The package parses the command line, has the settings read (package settings
// declares them), calls data, coverage and reports in that order, and maps errors
// to exit codes. It computes nothing itself.
package main
