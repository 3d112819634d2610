using System.Diagnostics;
using System.Globalization;
using Metabot.Benchmarks.Completion;
using Metabot.Generators.Completion;

// Prints a line for each caret: how many nanoseconds the list took, and "first" where what is wanted there is among its first five.
const int warmUps = 3;
const int rounds = 5;

using var editor = new Editor(Shop.Manifest);
for (var round = -warmUps; round < rounds; round++)
{
    foreach (var place in CompletionPlaces.All)
    {
        var request = editor.Type(place.Source);
        var started = Stopwatch.GetTimestamp();
        var list = await request.AskAsync();
        var took = Stopwatch.GetElapsedTime(started);
        if (round >= 0)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took.TotalNanoseconds:0} {(request.Names(list).Take(5).Contains(place.Wanted) ? "first" : "later")}"));
        }
    }
}
