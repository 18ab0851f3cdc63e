/** Servers for tests from the images that the compose file names. */
@NullMarked
package io.orderledger.local.containers;

import org.jspecify.annotations.NullMarked;
