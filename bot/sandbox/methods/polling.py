"""How the bot fetches what people did: long polling here, no webhooks."""

from __future__ import annotations

from bot.sandbox.params import Params
from bot.sandbox.shapes import Json, bad_request
from bot.sandbox.updates import check_limit
from bot.sandbox.world import World


async def get_updates(world: World, params: Params) -> list[Json]:
    """Confirm what lies below `offset`, then answer what waits, or wait `timeout` seconds for it."""
    limit = check_limit(params.number("limit", 100))
    with world.signal.lock:
        if "allowed_updates" in params:
            kinds = params.json("allowed_updates")
            world.updates.allow([str(kind) for kind in kinds] if isinstance(kinds, list) else [])
        world.updates.confirm(params.number("offset"))
    return await world.updates.poll(limit, max(0, params.number("timeout")))


def delete_webhook(world: World, params: Params) -> bool:
    """There is never a webhook; pending updates can be dropped."""
    if params.flag("drop_pending_updates"):
        world.updates.drop()
    return True


def set_webhook(world: World, params: Params) -> bool:
    """Refused, unless it removes the webhook: the stand-in calls nobody."""
    if params.text("url"):
        raise bad_request("bad webhook: the sandbox takes long polling only")
    return delete_webhook(world, params)


def get_webhook_info(world: World, _params: Params) -> Json:
    """No webhook, and how many updates wait."""
    return {"url": "", "has_custom_certificate": False, "pending_update_count": world.updates.pending}


METHODS = {"deleteWebhook": delete_webhook, "setWebhook": set_webhook, "getWebhookInfo": get_webhook_info}
