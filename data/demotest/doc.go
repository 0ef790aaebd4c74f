// Package demotest hands tests the demo as a file of their own. Making the
// demo runs every migration and reads every row in; a test wants that once a
// day of the demo, not once a test. Only tests import it.
package demotest
