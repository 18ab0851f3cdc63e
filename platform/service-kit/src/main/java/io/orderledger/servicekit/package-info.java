/** What every service of the house shares: how it starts, stores, answers and is watched. */
@NullMarked
package io.orderledger.servicekit;

import org.jspecify.annotations.NullMarked;
