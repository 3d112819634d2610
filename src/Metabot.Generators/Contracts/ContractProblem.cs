using Microsoft.CodeAnalysis;

namespace Metabot.Generators.Contracts;

// Why a type cannot become a contract. Lives as long as one parse: the generator drops it, an analyzer reports it.
internal sealed record ContractProblem(string RuleId, ISymbol At, params string[] Arguments);
