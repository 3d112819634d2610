namespace Metabot.Generators.Analysis.Places;

// Every rule in every place.
public static class PlacedMistakes
{
    public static IReadOnlyList<PlacedMistake> All { get; } =
        [.. ContractPlaces.All, .. SchedulingPlaces.All, .. CallPlaces.All, .. ConditionPlaces.All, .. TagPlaces.All, .. MigrationPlaces.All];

    public static PlacedMistake Named(string name) => All.Single(each => each.Name == name);
}
