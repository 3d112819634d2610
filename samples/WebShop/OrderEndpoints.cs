namespace WebShop;

/// <summary>What others post to the shop. What the bot refuses becomes an answer in <see cref="BotProblems"/>.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        app.MapPost("/orders", async (Order order, OrderJobs jobs, CancellationToken cancellationToken) =>
            TypedResults.Accepted((string?)null, await jobs.AcceptAsync(order, cancellationToken)));
        app.MapPost("/orders/{id:long}/payment", async (long id, Payment payment, OrderJobs jobs, CancellationToken cancellationToken) =>
            TypedResults.Accepted((string?)null, await jobs.PayAsync(id, payment, cancellationToken)));
        app.MapPost("/subscriptions", async (Subscription subscription, OrderJobs jobs, CancellationToken cancellationToken) =>
            TypedResults.Accepted((string?)null, await jobs.SubscribeAsync(subscription, cancellationToken)));
    }
}
