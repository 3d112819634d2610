using System.Collections.Immutable;
using Metabot.Generators.Analysis;
using Metabot.Generators.Contracts;
using Metabot.Generators.Contracts.Members;
using Metabot.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Metabot.Generators.Locks;

// A program against its lock, as one target framework has both.
internal sealed class LockCheck(LockFile file, string? framework, IReadOnlyList<LockedContract> contracts)
{
    private readonly ILookup<string, LockLine> _locked = file.Lines
        .Where(line => line.Framework is null || line.Framework == framework)
        .ToLookup(line => line.Contract, line => line with { Framework = null }, StringComparer.Ordinal);

    private readonly ILookup<string, LockedContract> _contracts = contracts.ToLookup(contract => contract.Name, StringComparer.Ordinal);

    // What is to be said of a type; nothing while the lock cannot be read.
    public IEnumerable<Diagnostic> Find(INamedTypeSymbol type)
    {
        if (file.Faults.Count > 0 || contracts.FirstOrDefault(each => each.Type.Is(type)) is not { } contract)
        {
            return [];
        }

        var sameTarget = _contracts[contract.Name].ToList();
        return !_locked.Contains(contract.Name) ? [Diagnostic.Create(Rule.ContractNotLocked.Descriptor, type.Locations[0], contract.Name, LockFile.FileName, LockFile.Command)]
            : sameTarget.Exists(each => each.Lines is null) ? []
            : LockComparison.Compare([.. _locked[contract.Name]], [.. sameTarget.SelectMany(each => each.Lines!)])
                .Select(change => (Change: change, Place: FindPlace(change.Path, type, sameTarget)))
                .Where(each => each.Place is not null)
                .Select(each => Report(contract.Name, each.Change, each.Place!));
    }

    // Of the lock itself: what cannot be read in it, or else what the code no longer has.
    public IEnumerable<Diagnostic> Find(string path, SourceText text)
    {
        if (file.Faults.Count > 0)
        {
            return file.Faults.Select(fault => Diagnostic.Create(Rule.ManifestMistake.Descriptor, PlaceOf(fault.Line, path, text), "the contract lock: " + fault.Message));
        }

        return _locked.Where(lines => !_contracts.Contains(lines.Key) && !IsRetired(lines))
            .Select(lines => Diagnostic.Create(Rule.LockedContractGone.Descriptor, PlaceOf(file.LineOf(lines.Key), path, text), lines.Key, LockFile.Command));
    }

    private static bool IsRetired(IEnumerable<LockLine> lines) => lines.Any(line => line.IsRetired) && !lines.Any(line => line is { IsContract: true, IsRetired: false });

    // The parameter, or the contract's name for what is not there any more; null where another contract of the target has it.
    private static Location? FindPlace(string path, INamedTypeSymbol type, List<LockedContract> sameTarget)
    {
        var parameter = path.Length == 0 ? "" : LockPlaces.ParameterOf(path);
        var owner = sameTarget.Find(each => FindMember(each.Type, parameter) is not null) ?? sameTarget[0];
        return !owner.Type.Is(type) ? null : FindMember(type, parameter)?.Symbol.Locations.FirstOrDefault(place => place.IsInSource) ?? type.Locations[0];
    }

    private static WireMember? FindMember(INamedTypeSymbol type, string parameter) =>
        WireMembers.Collect(type).FirstOrDefault(member => ContractFacts.PathOf(member) == parameter);

    // Only what breaks jobs is an error.
    private static Diagnostic Report(string contract, LockChange change, Location place) => Diagnostic.Create(
        Rule.ContractChanged.Descriptor,
        place,
        change.Weight == ChangeWeight.Breaking ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        additionalLocations: null,
        properties: null,
        DescribeWeight(change.Weight), contract, change.Words, LockFile.Command);

    private static string DescribeWeight(ChangeWeight weight) => weight switch
    {
        ChangeWeight.Additive => "additive change",
        ChangeWeight.Review => "change to review",
        _ => "breaking change",
    };

    private static Location PlaceOf(int line, string path, SourceText text)
    {
        var span = text.Lines[Math.Min(line, text.Lines.Count) - 1].Span;
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
