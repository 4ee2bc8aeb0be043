package io.tenward.contract;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A start of Quarkus with a database of its own, in which nothing was set up. */
public class FreshInstallation implements QuarkusTestProfile {}
