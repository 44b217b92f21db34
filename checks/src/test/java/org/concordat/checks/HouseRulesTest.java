package org.concordat.checks;

/** Holds this module to the rules of the house. */
class HouseRulesTest extends HouseRules {}
