/** A whole service, as small as one can be: the pattern that real ones follow. */
@NullMarked
package io.orderledger.servicekit.sample;

import org.jspecify.annotations.NullMarked;
