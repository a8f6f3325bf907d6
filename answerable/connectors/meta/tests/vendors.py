"""What happens on pages and accounts, as Meta's documentation prints it, with what each has to become."""

from answerable.channels.contract import Change, Kind, NamedOnly, PassedOver
from answerable.connectors.meta.tests.samples import ACCOUNT, PAGE
from answerable.connectors.meta.tests.vendor_forms import AT, AT_MS, Told, feed, of_account, of_page, rated, sent, talk

ADD, EDIT, GONE = Change.CREATED, Change.EDITED, Change.DELETED
COMMENT, DIRECT, MENTION, POST, REVIEW = Kind.COMMENT, Kind.DIRECT, Kind.MENTION, Kind.POST, Kind.REVIEW
CDN, LIKE = "https://scontent.example/a.jpg", 369239263222822
AD = {"ad_title": "Sale", "photo_url": CDN, "video_url": CDN, "post_id": "88", "product_id": "5"}
REEL, ASHA = {"id": "17", "media_product_type": "REELS"}, {"from": {"id": "99", "username": "asha"}}

VENDORS: dict[str, Told] = {
    "comment with a photo": feed((ADD, COMMENT, "Look"), item="comment", verb="add", comment="5_6", message="Look", photo=CDN),
    "comment with a film alone": feed((ADD, COMMENT, ""), item="comment", verb="add", comment="5_6", video=f"{CDN}.mp4"),
    "comment with a sticker": feed((ADD, COMMENT, ""), item="comment", verb="add", comment="5_6", message=""),
    "comment changed": feed((EDIT, COMMENT, "Better"), item="comment", verb="edited", comment="5_6", message="Better"),
    "comment removed": feed((GONE, COMMENT, ""), item="comment", verb="remove", comment="5_6"),
    "comment hidden without words": feed(PassedOver, item="comment", verb="hide", comment="5_6"),
    "reaction": feed(PassedOver, item="reaction", verb="add", reaction_type="angry"),
    "reaction to a comment changed": feed(PassedOver, item="reaction", verb="edit", reaction_type="wow", comment="5_6"),
    "reaction taken back": feed(PassedOver, item="reaction", verb="remove", reaction_type="love"),
    "like of the page": of_page("feed", PassedOver, item="like", verb="add", user_id="990", sender_id="990"),
    "shared by a visitor": feed((ADD, POST, "Read"), item="share", verb="add", link="https://a.example", share_id="77", message="Read"),
    "written by a visitor": feed((ADD, POST, "Where is it?"), item="post", verb="add", message="Where is it?", published=1),
    "live on the page": feed((ADD, POST, "Live"), item="video", verb="add", video_id="1", message="Live", link=CDN, published=1),
    "live video began": of_page("live_videos", PassedOver, id="111", status="live"),
    "post blocked": feed(PassedOver, item="video", verb="block", video_id="1"),
    "not recommended": rated((ADD, REVIEW, "Never again"), verb="add", recommendation_type="NEGATIVE", review_text="Never again"),
    "stars changed": rated((EDIT, REVIEW, "Better now"), verb="edit", rating=4, review_text="Better now"),
    "recommendation removed": rated((GONE, REVIEW, ""), verb="remove", rating=None, review_text=None, recommendation_type=None),
    "recommendation liked": of_page("ratings", PassedOver, item="like", verb="add", open_graph_story_id="55", sender_id="9"),
    "named in a comment": of_page(
        "mention",
        (ADD, MENTION, "@us help"),
        item="comment",
        verb="add",
        comment_id="8_9",
        post_id="8_1",
        sender_id="9",
        message="@us help",
    ),
    "named in a story": of_page("mention", NamedOnly, item="story", verb="add", post_id="8_1", sender_id="9", sender_name="A"),
    "form of an advertisement": of_page("leadgen", PassedOver, ad_id="1", form_id="2", leadgen_id="3", page_id=PAGE, created_time=AT),
    "label of the inbox": of_page("inbox_labels", PassedOver, action="add", label={"id": "1", "page_label_name": "x"}),
    "thumb": talk("facebook", (ADD, DIRECT, ""), message=sent("image", url=CDN, sticker_id=LIKE) | {"sticker_id": LIKE}),
    "reel": talk("facebook", (ADD, DIRECT, "Trains"), message=sent("reel", url=CDN, title="Trains", reel_video_id=12)),
    "from an advertisement": talk(
        "facebook",
        (ADD, DIRECT, "How much?"),
        message={"mid": "m_1", "text": "How much?", "referral": {"ref": "R", "ad_id": "6", "source": "ADS", "ads_context_data": AD}},
    ),
    "about an article": talk(
        "facebook", (ADD, DIRECT, "This?"), message={"mid": "m_1", "text": "This?", "referral": {"product": {"id": "5"}}}
    ),
    "button of a greeting": talk(
        "facebook", (ADD, DIRECT, "Start"), postback={"mid": "m_1", "title": "Start", "payload": "S", "referral": {}}
    ),
    "button while another application answers": talk("facebook", (ADD, DIRECT, "Start"), "standby", postback={"title": "Start"}),
    "link opened": talk("facebook", PassedOver, referral={"ref": "x", "source": "SHORTLINK", "type": "OPEN_THREAD"}),
    "read": talk("facebook", PassedOver, read={"watermark": AT_MS}),
    "arrived": talk("facebook", PassedOver, delivery={"mids": ["m_1"], "watermark": AT_MS}),
    "heart": talk("facebook", PassedOver, reaction={"mid": "m_1", "action": "react", "reaction": "love", "emoji": "\u2764"}),
    "asked to be told once": talk(
        "facebook", PassedOver, optin={"type": "one_time_notif_req", "payload": "x", "one_time_notif_token": "t"}
    ),
    "handed over": talk(
        "facebook", PassedOver, pass_thread_control={"previous_owner_app_id": "1", "new_owner_app_id": "2", "metadata": "m"}
    ),
    "taken": talk("facebook", PassedOver, take_thread_control={"previous_owner_app_id": "1", "metadata": "m"}),
    "asked for": talk("facebook", PassedOver, "standby", request_thread_control={"requested_owner_app_id": 1, "metadata": "m"}),
    "warned": talk("facebook", PassedOver, policy_enforcement={"action": "warning", "reason": "Spam"}),
    "echo of an application": talk(
        "facebook",
        (ADD, DIRECT, "Soon"),
        is_ours=True,
        message={"is_echo": True, "app_id": 1517, "metadata": "x", "mid": "m_1", "text": "Soon"},
    ),
    "story answered": talk(
        "instagram", (ADD, DIRECT, "Wow"), message={"mid": "m_1", "text": "Wow", "reply_to": {"story": {"url": CDN, "id": "18"}}}
    ),
    "named in a story of theirs": talk("instagram", (ADD, DIRECT, "[story mention]"), message=sent("story_mention", url=CDN)),
    "unsent": talk("instagram", (GONE, DIRECT, ""), message={"mid": "m_1", "is_deleted": True}),
    "changed": talk("instagram", (EDIT, DIRECT, "Five"), message_edit={"mid": "m_1", "text": "Five", "num_edit": 1}),
    "seen": talk("instagram", PassedOver, read={"mid": "m_1"}),
    "heart taken back": talk("instagram", PassedOver, reaction={"mid": "m_1", "action": "unreact"}),
    "question of a greeting": talk("instagram", (ADD, DIRECT, "Open?"), postback={"mid": "m_1", "title": "Open?", "payload": "Q"}),
    "link opened, as a change": of_account(
        "messaging_referral",
        PassedOver,
        sender={"id": "7"},
        recipient={"id": ACCOUNT},
        timestamp=AT_MS,
        referral={"ref": "r", "source": "x"},
    ),
    "handed over, as a change": of_account(
        "messaging_handover",
        PassedOver,
        sender={"id": "7"},
        recipient={"id": ACCOUNT},
        timestamp=AT_MS,
        pass_thread_control={"metadata": "x"},
    ),
    "under a reel": of_account("comments", (ADD, COMMENT, "Me too"), id="19", parent_id="18", text="Me too", media=REEL, **ASHA),
    "under an advertisement": of_account("comments", (ADD, COMMENT, "Nice"), id="18", text="Nice", media=REEL | {"ad_id": "1"}, **ASHA),
    "during a broadcast": of_account("live_comments", (ADD, COMMENT, "Hi"), id="18", text="Hi", media=REEL, **ASHA),
    "named in a comment there": of_account("mentions", NamedOnly, media_id="17", comment_id="18"),
    "figures of a story": of_account("story_insights", PassedOver, media_id="17", impressions=1, reach=4),
}
