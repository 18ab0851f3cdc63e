/** What the tests of a service need: a token issuer, the running service, HTTP in a line. */
@NullMarked
package io.orderledger.servicekit.testing;

import org.jspecify.annotations.NullMarked;
