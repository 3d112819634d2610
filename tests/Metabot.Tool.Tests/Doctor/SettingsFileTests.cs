using System.Text.Json.Nodes;
using Metabot.Tool.Doctor;
using Microsoft.Extensions.Configuration;

namespace Metabot.Tool.Tests.Doctor;

// What was learned, as AddBotClient reads it, and in the words of the report.
public sealed class SettingsFileTests
{
    private static readonly Uri Address = new("https://app.example.com/api/v1/");

    [Theory]
    [InlineData(null, null)]
    [InlineData("job_id", null)]
    [InlineData("data.id", "data.id")]
    public void Only_another_field_of_the_id_is_written(string? learned, string? written)
    {
        var section = Write(BotAuthentication.Bearer, learned)["Metabot"]!.AsObject();

        Assert.Equal(written, (string?)section["JobIdField"]);
        Assert.Equal(written is null ? 3 : 4, section.Count);
    }

    [Theory]
    [InlineData(BotAuthentication.AuthenticationHeader)]
    [InlineData(BotAuthentication.Bearer)]
    [InlineData(BotAuthentication.AuthorizationHeader)]
    [InlineData(BotAuthentication.AuthenticationBearer)]
    public void The_options_of_a_client_are_what_was_written(BotAuthentication authentication)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(SettingsFile.Write(new Learned(Address, authentication) { JobIdField = "data.id" }, 42)));

        var options = new ConfigurationBuilder().AddJsonStream(file).Build().GetSection(SettingsFile.Section).Get<BotClientOptions>()!;

        Assert.Equal((new Uri("https://app.example.com/api/v1"), 42, authentication, "data.id", ""), (options.BaseAddress, options.BotId, options.Authentication, options.JobIdField, options.Token));
    }

    [Fact]
    public void The_file_ends_with_a_line_and_has_none_of_another_system()
    {
        var text = SettingsFile.Write(new Learned(Address, default), 42);

        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData(BotAuthentication.AuthenticationHeader, "Authentication: <token>")]
    [InlineData(BotAuthentication.Bearer, "Authorization: Bearer <token>")]
    [InlineData(BotAuthentication.AuthorizationHeader, "Authorization: <token>")]
    [InlineData(BotAuthentication.AuthenticationBearer, "Authentication: Bearer <token>")]
    public void How_the_token_travelled_is_told_without_it(BotAuthentication? authentication, string told) => Assert.Equal(told, TokenHeader.Write(authentication));

    // Whole weeks, so that the day of the week and summer time are what they are now.
    [Fact]
    public void The_job_that_is_planned_can_do_no_harm()
    {
        var job = HarmlessJob.Create("welcome", 5);

        Assert.Equal(("welcome", 5L, "return false;"), (job.ScriptCode, job.LeadId, job.Condition?.ToString()));
        Assert.Equal((0, true), (job.RunAfter!.Value.Days % 7, job.RunAfter > TimeSpan.FromDays(350)));
    }

    private static JsonObject Write(BotAuthentication authentication, string? field) =>
        JsonNode.Parse(SettingsFile.Write(new Learned(Address, authentication) { JobIdField = field }, 42))!.AsObject();
}
