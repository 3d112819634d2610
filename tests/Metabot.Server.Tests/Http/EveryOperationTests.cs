using System.Text.RegularExpressions;

namespace Metabot.Server.Tests.Http;

// What holds of every operation, whatever it does.
public sealed partial class EveryOperationTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    public static TheoryData<string, string> All => Operations.All;

    [Fact]
    public async Task The_operations_here_are_those_of_the_document()
    {
        var paths = (await api.AskAsync("GET", "/api/docs/openapi.json", token: null)).Json["paths"]!.AsObject();

        var documented = paths.SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {Fill(path.Key)}"));

        Assert.Equal(documented.Order(), All.Select(row => $"{row.Data.Item1} /bots/42/{row.Data.Item2}").Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Without_a_token_it_is_401_and_says_how_to_send_one(string method, string path)
    {
        var answer = await api.AskAsync(method, path, token: null);

        Problems.Check(answer, 401, "Authentication", "the token is missing; send it in the header Authentication, or as Authorization: Bearer");
        Assert.Equal("Bearer", answer.Headers["WWW-Authenticate"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_wrong_token_is_401_in_the_same_words_whatever_is_wrong_with_it(string method, string path)
    {
        foreach (var token in new[] { "x", ApiFixture.ForBoth + "x", ApiFixture.ForBoth.ToUpperInvariant(), TokenEntry.Hash(ApiFixture.ForBoth) })
        {
            Problems.Check(await api.AskAsync(method, path, token: token), 401, "Authentication", "the token is none of this server's");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_token_for_another_bot_is_403(string method, string path) => Problems.Check(
        await api.AskAsync(method, path, token: ApiFixture.ForBank), 403, "botId", "the token 'bank' is not for this bot; it is for bot 43");

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_bot_that_is_not_here_is_404(string method, string path)
    {
        Problems.Check(await api.AskAsync(method, $"/bots/44/{path}"), 404, "botId", "there is no bot 44 here; this server runs bot 42, bot 43");
        Problems.Check(await api.AskAsync(method, $"/bots/shop/{path}"), 404, "botId", "botId must be a number; got 'shop'");
    }

    // Whether it is here is not told to who may not know.
    [Theory]
    [MemberData(nameof(All))]
    public async Task A_bot_that_is_not_here_is_403_for_a_token_of_another(string method, string path) => Assert.Equal(
        (await api.AskAsync(method, path, token: ApiFixture.ForBank)).Json["detail"]!.ToString(),
        (await api.AskAsync(method, $"/bots/44/{path}", token: ApiFixture.ForBank)).Json["detail"]!.ToString());

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_query_field_that_it_does_not_know_is_400(string method, string path) =>
        Problems.Check(await api.AskAsync(method, $"{path}?zzzzzz=1", ApiFixture.Json("{}")), 400, "zzzzzz", "query field");

    [Theory]
    [MemberData(nameof(All))]
    public async Task Another_method_is_405_and_the_right_ones_are_told(string method, string path)
    {
        foreach (var other in new[] { "DELETE", "PUT", "OPTIONS", "HEAD", "PURGE" })
        {
            var answer = await api.AskAsync(other, path);

            Assert.Equal((other, method, 405), (other, method, answer.Status));
            Assert.Equal(Operations.FindMethods(path), answer.Headers["Allow"].Split(", ").Order());
            if (other != "HEAD")
            {
                Problems.Check(answer, 405, null, $"this address does not take {other}, but {answer.Headers["Allow"]}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Below_the_platforms_address_it_is_the_same(string method, string path)
    {
        var (own, platforms) = (await api.AskAsync(method, $"/bots/42/{path}?zzzzzz=1"), await api.AskAsync(method, $"/api/v1/bots/42/{path}?zzzzzz=1"));

        Assert.Equal((400, (string?)own.Problem["detail"]), (platforms.Status, (string?)platforms.Problem["detail"]));
    }

    private static string Fill(string path) => Name.Replace(path, name => name.Value switch
    {
        "{botId}" => "42",
        "{alias}" => "echo",
        "{table}" => "dishes",
        _ => "1",
    });

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name { get; }
}
