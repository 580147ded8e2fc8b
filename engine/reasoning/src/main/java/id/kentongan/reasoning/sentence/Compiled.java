package id.kentongan.reasoning.sentence;

import org.kie.api.KieBase;

/**
 * Rules ready to judge with, by scope.
 *
 * @param provincial the core rules and the policies of one province
 * @param national the core rules and the policies that look across provinces
 * @param whole the core rules and all policies, for the whole country judged as one
 */
public record Compiled(KieBase provincial, KieBase national, KieBase whole) {}
